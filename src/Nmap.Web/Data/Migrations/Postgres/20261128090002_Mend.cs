using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Mend : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "After",
                table: "notifications_links",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Needs",
                table: "meetings_replies",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldBefore",
                table: "meetings_meetings",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "After",
                table: "notifications_links");

            migrationBuilder.DropColumn(
                name: "Needs",
                table: "meetings_replies");

            migrationBuilder.DropColumn(
                name: "ToldBefore",
                table: "meetings_meetings");
        }
    }
}
