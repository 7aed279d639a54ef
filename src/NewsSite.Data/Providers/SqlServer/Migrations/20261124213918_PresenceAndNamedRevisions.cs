using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PresenceAndNamedRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Revisions",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "PublishedAt",
                table: "Revisions",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OpenWindows",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    Who = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenWindows", x => x.Key);
                    table.ForeignKey(
                        name: "FK_OpenWindows_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OpenWindows_ArticleId_Until",
                table: "OpenWindows",
                columns: new[] { "ArticleId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenWindows_Until",
                table: "OpenWindows",
                column: "Until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OpenWindows");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "Revisions");
        }
    }
}
