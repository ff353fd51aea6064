using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InTheRoom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Roll",
                table: "meetings_minutes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CurrentItemId",
                table: "meetings_meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OthersMayNote",
                table: "meetings_meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "CameAtId",
                table: "meetings_attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LeftAtId",
                table: "meetings_attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Objection",
                table: "meetings_attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Person",
                table: "meetings_attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StatedAt",
                table: "meetings_attendance",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedById",
                table: "meetings_attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedPerson",
                table: "meetings_attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Statement",
                table: "meetings_attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "meetings_guests",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_guests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetings_guests_meetings_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "meetings_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_jottings",
                columns: table => new
                {
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    AgendaItemId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_jottings", x => new { x.MeetingId, x.AgendaItemId, x.PersonId, x.Kind });
                    table.ForeignKey(
                        name: "FK_meetings_jottings_meetings_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "meetings_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "users_kept_forms",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users_kept_forms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_users_kept_forms_users_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "users_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_guests_MeetingId",
                table: "meetings_guests",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_users_kept_forms_AccountId_At",
                table: "users_kept_forms",
                columns: new[] { "AccountId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meetings_guests");

            migrationBuilder.DropTable(
                name: "meetings_jottings");

            migrationBuilder.DropTable(
                name: "users_kept_forms");

            migrationBuilder.DropColumn(
                name: "Roll",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "CurrentItemId",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "OthersMayNote",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "CameAtId",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "LeftAtId",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "Objection",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "Person",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "StatedAt",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "StatedById",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "StatedPerson",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "Statement",
                table: "meetings_attendance");
        }
    }
}
