using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListsAndTokens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cms_items_desk",
                table: "cms_items");

            migrationBuilder.DropIndex(
                name: "ix_cms_items_list",
                table: "cms_items");

            migrationBuilder.AddColumn<long>(
                name: "UsedAt",
                table: "users_tokens",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_begun",
                table: "cms_items",
                columns: new[] { "AuthorId", "ModifiedAt", "VersionId" },
                filter: "\"Latest\" AND \"State\" <> 'published'");

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_changed",
                table: "cms_items",
                columns: new[] { "ModifiedAt", "VersionId" },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_desk",
                table: "cms_items",
                columns: new[] { "Type", "ModifiedAt", "VersionId" },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_list",
                table: "cms_items",
                columns: new[] { "Type", "PublishedAt", "VersionId" },
                filter: "\"Published\"");

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_set",
                table: "cms_items",
                columns: new[] { "SetId", "Culture" });

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_state",
                table: "cms_items",
                columns: new[] { "State", "ModifiedAt", "VersionId" },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_type",
                table: "cms_items",
                columns: new[] { "Type", "ItemId", "VersionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cms_items_begun",
                table: "cms_items");

            migrationBuilder.DropIndex(
                name: "ix_cms_items_changed",
                table: "cms_items");

            migrationBuilder.DropIndex(
                name: "ix_cms_items_desk",
                table: "cms_items");

            migrationBuilder.DropIndex(
                name: "ix_cms_items_list",
                table: "cms_items");

            migrationBuilder.DropIndex(
                name: "ix_cms_items_set",
                table: "cms_items");

            migrationBuilder.DropIndex(
                name: "ix_cms_items_state",
                table: "cms_items");

            migrationBuilder.DropIndex(
                name: "ix_cms_items_type",
                table: "cms_items");

            migrationBuilder.DropColumn(
                name: "UsedAt",
                table: "users_tokens");

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_desk",
                table: "cms_items",
                columns: new[] { "Type", "ModifiedAt" },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_list",
                table: "cms_items",
                columns: new[] { "Type", "Culture", "PublishedAt" },
                filter: "\"Published\"");
        }
    }
}
