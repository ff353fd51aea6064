using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
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
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeriesId",
                table: "meetings_backlog",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cms_sent_forms",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LedTo = table.Column<string>(type: "text", nullable: true)
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
