using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TurnOff",
                table: "notifications_letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HolderId",
                table: "meetings_decisions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewOn",
                table: "meetings_decisions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Revision",
                table: "meetings_decisions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "SupersededById",
                table: "meetings_decisions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MinutedDueOn",
                table: "meetings_actions",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "MinutedOwnerId",
                table: "meetings_actions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "meetings_register_notes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    SubjectId = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "text", nullable: true),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ToDay = table.Column<DateOnly>(type: "date", nullable: true),
                    AboutId = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_register_notes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "portal_morning_mail",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Wanted = table.Column<bool>(type: "boolean", nullable: false),
                    TimeZone = table.Column<string>(type: "text", nullable: true),
                    LookedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Told = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_morning_mail", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "portal_read",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_read", x => new { x.PersonId, x.Address });
                });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_decisions_ReviewOn",
                table: "meetings_decisions",
                column: "ReviewOn");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_register_notes_SubjectId_At",
                table: "meetings_register_notes",
                columns: new[] { "SubjectId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meetings_register_notes");

            migrationBuilder.DropTable(
                name: "portal_morning_mail");

            migrationBuilder.DropTable(
                name: "portal_read");

            migrationBuilder.DropIndex(
                name: "IX_meetings_decisions_ReviewOn",
                table: "meetings_decisions");

            migrationBuilder.DropColumn(
                name: "TurnOff",
                table: "notifications_letters");

            migrationBuilder.DropColumn(
                name: "HolderId",
                table: "meetings_decisions");

            migrationBuilder.DropColumn(
                name: "ReviewOn",
                table: "meetings_decisions");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "meetings_decisions");

            migrationBuilder.DropColumn(
                name: "SupersededById",
                table: "meetings_decisions");

            migrationBuilder.DropColumn(
                name: "MinutedDueOn",
                table: "meetings_actions");

            migrationBuilder.DropColumn(
                name: "MinutedOwnerId",
                table: "meetings_actions");
        }
    }
}
