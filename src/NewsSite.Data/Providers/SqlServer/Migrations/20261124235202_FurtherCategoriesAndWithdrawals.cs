using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FurtherCategoriesAndWithdrawals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_ChangedAt_Id",
                table: "Articles");

            migrationBuilder.AddColumn<string>(
                name: "FurtherCategoryIds",
                table: "Revisions",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "IsWithdrawal",
                table: "MissedSchedules",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "HeadlineKey",
                table: "Articles",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "UnpublishedSince",
                table: "Articles",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "WithdrawAt",
                table: "Articles",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FurtherCategories",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    CategoryId = table.Column<int>(type: "int", nullable: false),
                    SectionId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    ListedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SectionListedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FurtherCategories", x => new { x.ArticleId, x.CategoryId });
                    table.ForeignKey(
                        name: "FK_FurtherCategories_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FurtherCategories_Categories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "Categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FurtherCategories_Categories_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CategoryId_ChangedAt_Id",
                table: "Articles",
                columns: new[] { "CategoryId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ChangedAt_Id_Status_HeadlineKey",
                table: "Articles",
                columns: new[] { "ChangedAt", "Id", "Status", "HeadlineKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CreatedBy_ChangedAt_Id",
                table: "Articles",
                columns: new[] { "CreatedBy", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SectionId_ChangedAt_Id",
                table: "Articles",
                columns: new[] { "SectionId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Status_ChangedAt_Id",
                table: "Articles",
                columns: new[] { "Status", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_UnpublishedSince_Id",
                table: "Articles",
                columns: new[] { "UnpublishedSince", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_WithdrawAt",
                table: "Articles",
                column: "WithdrawAt");

            migrationBuilder.CreateIndex(
                name: "IX_FurtherCategories_CategoryId_ListedAt_ArticleId",
                table: "FurtherCategories",
                columns: new[] { "CategoryId", "ListedAt", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_FurtherCategories_SectionId_SectionListedAt_ArticleId",
                table: "FurtherCategories",
                columns: new[] { "SectionId", "SectionListedAt", "ArticleId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FurtherCategories");

            migrationBuilder.DropIndex(
                name: "IX_Articles_CategoryId_ChangedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_ChangedAt_Id_Status_HeadlineKey",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_CreatedBy_ChangedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SectionId_ChangedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Status_ChangedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_UnpublishedSince_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_WithdrawAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "FurtherCategoryIds",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "IsWithdrawal",
                table: "MissedSchedules");

            migrationBuilder.DropColumn(
                name: "HeadlineKey",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "UnpublishedSince",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "WithdrawAt",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ChangedAt_Id",
                table: "Articles",
                columns: new[] { "ChangedAt", "Id" });
        }
    }
}
