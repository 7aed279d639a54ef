using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FrontPage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Arrangements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    StartsAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    By = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Replaces = table.Column<int>(type: "int", nullable: true),
                    CancelledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    CancelledBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    AnnouncedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrangements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BreakingLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Replaces = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ArticleId = table.Column<int>(type: "int", nullable: true),
                    ShownAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ShownBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreakingLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BreakingLines_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FrontSlots",
                columns: table => new
                {
                    ArrangementId = table.Column<int>(type: "int", nullable: false),
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    SectionId = table.Column<int>(type: "int", nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LapsedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrontSlots", x => new { x.ArrangementId, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_FrontSlots_Arrangements_ArrangementId",
                        column: x => x.ArrangementId,
                        principalTable: "Arrangements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FrontSlots_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Arrangements_AnnouncedAt_StartsAt",
                table: "Arrangements",
                columns: new[] { "AnnouncedAt", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Arrangements_CancelledAt_StartsAt_Id",
                table: "Arrangements",
                columns: new[] { "CancelledAt", "StartsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Arrangements_Replaces",
                table: "Arrangements",
                column: "Replaces",
                unique: true,
                filter: "[Replaces] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BreakingLines_ArticleId",
                table: "BreakingLines",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_BreakingLines_EndedAt_Until",
                table: "BreakingLines",
                columns: new[] { "EndedAt", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_BreakingLines_Replaces",
                table: "BreakingLines",
                column: "Replaces",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FrontSlots_ArticleId",
                table: "FrontSlots",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_FrontSlots_LapsedAt_Until",
                table: "FrontSlots",
                columns: new[] { "LapsedAt", "Until" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BreakingLines");

            migrationBuilder.DropTable(
                name: "FrontSlots");

            migrationBuilder.DropTable(
                name: "Arrangements");
        }
    }
}
