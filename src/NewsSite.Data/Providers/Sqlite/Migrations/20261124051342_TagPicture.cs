using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TagPicture : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "PictureId",
                table: "Tags",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tags_PictureId",
                table: "Tags",
                column: "PictureId");

            migrationBuilder.AddForeignKey(
                name: "FK_Tags_Media_PictureId",
                table: "Tags",
                column: "PictureId",
                principalTable: "Media",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Tags_Media_PictureId",
                table: "Tags");

            migrationBuilder.DropIndex(
                name: "IX_Tags_PictureId",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "PictureId",
                table: "Tags");
        }
    }
}
