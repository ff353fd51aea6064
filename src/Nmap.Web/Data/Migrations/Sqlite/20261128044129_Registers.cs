using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HolderId",
                table: "meetings_decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewOn",
                table: "meetings_decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Revision",
                table: "meetings_decisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "SupersededById",
                table: "meetings_decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MinutedDueOn",
                table: "meetings_actions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "MinutedOwnerId",
                table: "meetings_actions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "meetings_register_notes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: true),
                    FromDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AboutId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_register_notes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "portal_morning_mail",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Wanted = table.Column<bool>(type: "INTEGER", nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: true),
                    LookedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Told = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_morning_mail", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "portal_read",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
