using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Papers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "notifications_letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileText",
                table: "notifications_letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileType",
                table: "notifications_letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Expected",
                table: "meetings_agenda",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FileName",
                table: "notifications_letters");

            migrationBuilder.DropColumn(
                name: "FileText",
                table: "notifications_letters");

            migrationBuilder.DropColumn(
                name: "FileType",
                table: "notifications_letters");

            migrationBuilder.DropColumn(
                name: "Expected",
                table: "meetings_agenda");
        }
    }
}
