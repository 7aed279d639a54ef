using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class UnsavedTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "UnsavedTexts",
                columns: table => new
                {
                    Window = table.Column<Guid>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    BegunBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartedFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false),
                    Headline = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: true),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnsavedTexts", x => x.Window);
                    table.ForeignKey(
                        name: "FK_UnsavedTexts_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnsavedTexts_ArticleId",
                table: "UnsavedTexts",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_UnsavedTexts_At",
                table: "UnsavedTexts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_UnsavedTexts_Who_ArticleId",
                table: "UnsavedTexts",
                columns: new[] { "Who", "ArticleId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnsavedTexts");
        }
    }
}
