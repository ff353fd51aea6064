using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TextOrigins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "cms_items",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Origin",
                table: "cms_items");
        }
    }
}
