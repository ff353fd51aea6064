using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SentForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SummaryReturned",
                table: "meetings_minutes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeriesId",
                table: "meetings_backlog",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cms_sent_forms",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    LedTo = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_sent_forms", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cms_sent_forms_At",
                table: "cms_sent_forms",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cms_sent_forms");

            migrationBuilder.DropColumn(
                name: "SummaryReturned",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "meetings_backlog");
        }
    }
}
