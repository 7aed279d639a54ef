using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Providers.Sqlite.Migrations
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Replaces = table.Column<int>(type: "INTEGER", nullable: true),
                    CancelledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelledBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AnnouncedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrangements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BreakingLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Replaces = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    ShownAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ShownBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
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
                    ArrangementId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    LapsedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                unique: true);

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
