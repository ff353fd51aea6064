using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Series : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ChallengesItemId",
                table: "meetings_meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeriesId",
                table: "meetings_meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatusItemId",
                table: "meetings_meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "meetings_datepolls",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedById = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_datepolls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_series",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    EveryMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    GraceDays = table.Column<int>(type: "INTEGER", nullable: false),
                    DurationMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Focus = table.Column<string>(type: "TEXT", nullable: false),
                    Template = table.Column<string>(type: "TEXT", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_pollanswers",
                columns: table => new
                {
                    DateId = table.Column<string>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<string>(type: "TEXT", nullable: false),
                    PollId = table.Column<string>(type: "TEXT", nullable: false),
                    Says = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_pollanswers", x => new { x.DateId, x.OrganisationId });
                    table.ForeignKey(
                        name: "FK_meetings_pollanswers_meetings_datepolls_PollId",
                        column: x => x.PollId,
                        principalTable: "meetings_datepolls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_polldates",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PollId = table.Column<string>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_polldates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetings_polldates_meetings_datepolls_PollId",
                        column: x => x.PollId,
                        principalTable: "meetings_datepolls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_meetings_SeriesId",
                table: "meetings_meetings",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_datepolls_MeetingId",
                table: "meetings_datepolls",
                column: "MeetingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_pollanswers_PollId",
                table: "meetings_pollanswers",
                column: "PollId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_polldates_PollId",
                table: "meetings_polldates",
                column: "PollId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meetings_pollanswers");

            migrationBuilder.DropTable(
                name: "meetings_polldates");

            migrationBuilder.DropTable(
                name: "meetings_series");

            migrationBuilder.DropTable(
                name: "meetings_datepolls");

            migrationBuilder.DropIndex(
                name: "IX_meetings_meetings_SeriesId",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "ChallengesItemId",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "StatusItemId",
                table: "meetings_meetings");
        }
    }
}
