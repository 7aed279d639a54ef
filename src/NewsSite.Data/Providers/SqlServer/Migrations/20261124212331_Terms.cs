using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Terms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClosedAt",
                table: "Tags",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HeirId",
                table: "Tags",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AuthorId",
                table: "Redirects",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CategoryId",
                table: "Redirects",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TagId",
                table: "Redirects",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClosedAt",
                table: "Categories",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HeirId",
                table: "Categories",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "Categories",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClosedAt",
                table: "Authors",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HeirId",
                table: "Authors",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRetired",
                table: "Authors",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Tags_HeirId",
                table: "Tags",
                column: "HeirId");

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_AuthorId",
                table: "Redirects",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_CategoryId",
                table: "Redirects",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_TagId",
                table: "Redirects",
                column: "TagId");

            migrationBuilder.CreateIndex(
                name: "IX_Categories_HeirId",
                table: "Categories",
                column: "HeirId");

            migrationBuilder.CreateIndex(
                name: "IX_Authors_HeirId",
                table: "Authors",
                column: "HeirId");

            migrationBuilder.AddForeignKey(
                name: "FK_Authors_Authors_HeirId",
                table: "Authors",
                column: "HeirId",
                principalTable: "Authors",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Categories_Categories_HeirId",
                table: "Categories",
                column: "HeirId",
                principalTable: "Categories",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Redirects_Authors_AuthorId",
                table: "Redirects",
                column: "AuthorId",
                principalTable: "Authors",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Redirects_Categories_CategoryId",
                table: "Redirects",
                column: "CategoryId",
                principalTable: "Categories",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Redirects_Tags_TagId",
                table: "Redirects",
                column: "TagId",
                principalTable: "Tags",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Tags_Tags_HeirId",
                table: "Tags",
                column: "HeirId",
                principalTable: "Tags",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Authors_Authors_HeirId",
                table: "Authors");

            migrationBuilder.DropForeignKey(
                name: "FK_Categories_Categories_HeirId",
                table: "Categories");

            migrationBuilder.DropForeignKey(
                name: "FK_Redirects_Authors_AuthorId",
                table: "Redirects");

            migrationBuilder.DropForeignKey(
                name: "FK_Redirects_Categories_CategoryId",
                table: "Redirects");

            migrationBuilder.DropForeignKey(
                name: "FK_Redirects_Tags_TagId",
                table: "Redirects");

            migrationBuilder.DropForeignKey(
                name: "FK_Tags_Tags_HeirId",
                table: "Tags");

            migrationBuilder.DropIndex(
                name: "IX_Tags_HeirId",
                table: "Tags");

            migrationBuilder.DropIndex(
                name: "IX_Redirects_AuthorId",
                table: "Redirects");

            migrationBuilder.DropIndex(
                name: "IX_Redirects_CategoryId",
                table: "Redirects");

            migrationBuilder.DropIndex(
                name: "IX_Redirects_TagId",
                table: "Redirects");

            migrationBuilder.DropIndex(
                name: "IX_Categories_HeirId",
                table: "Categories");

            migrationBuilder.DropIndex(
                name: "IX_Authors_HeirId",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "HeirId",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "AuthorId",
                table: "Redirects");

            migrationBuilder.DropColumn(
                name: "CategoryId",
                table: "Redirects");

            migrationBuilder.DropColumn(
                name: "TagId",
                table: "Redirects");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Categories");

            migrationBuilder.DropColumn(
                name: "HeirId",
                table: "Categories");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "Categories");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "HeirId",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "IsRetired",
                table: "Authors");
        }
    }
}
