using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
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
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileText",
                table: "notifications_letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileType",
                table: "notifications_letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Expected",
                table: "meetings_agenda",
                type: "text",
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
