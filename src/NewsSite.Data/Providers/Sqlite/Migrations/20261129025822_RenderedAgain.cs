using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RenderedAgain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_StaticPages_RendererVersion",
                table: "StaticPages",
                column: "RendererVersion");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_RendererVersion_Id",
                table: "Articles",
                columns: new[] { "RendererVersion", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StaticPages_RendererVersion",
                table: "StaticPages");

            migrationBuilder.DropIndex(
                name: "IX_Articles_RendererVersion_Id",
                table: "Articles");
        }
    }
}
