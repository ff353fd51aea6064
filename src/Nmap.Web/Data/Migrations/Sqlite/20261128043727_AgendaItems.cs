using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AgendaItems : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsLate",
                table: "meetings_proposals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ApprovedAgenda",
                table: "meetings_meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ItemsInDays",
                table: "meetings_meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OrderFixedDays",
                table: "meetings_meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AddedOn",
                table: "meetings_agenda",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "meetings_agenda",
                type: "TEXT",
                nullable: false,
                defaultValue: "members");

            migrationBuilder.AddColumn<bool>(
                name: "IsLate",
                table: "meetings_agenda",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LineId",
                table: "meetings_agenda",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PredecessorId",
                table: "meetings_agenda",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Presenter",
                table: "meetings_agenda",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PresenterOrganisationId",
                table: "meetings_agenda",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposalId",
                table: "meetings_agenda",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Revision",
                table: "meetings_agenda",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "meetings_agenda",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<int>(
                name: "TimesDeferred",
                table: "meetings_agenda",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "meetings_agenda_steps",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    LineId = table.Column<string>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    ToMeetingId = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_agenda_steps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_backlog",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<string>(type: "TEXT", nullable: true),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_backlog", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_papers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    FirstId = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    FileId = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByOrganisationId = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_papers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_political_offers",
                columns: table => new
                {
                    LineId = table.Column<string>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", nullable: false),
                    OfferedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_political_offers", x => x.LineId);
                });

            migrationBuilder.CreateTable(
                name: "meetings_referrals",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    LineId = table.Column<string>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", nullable: false),
                    StructureId = table.Column<string>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    ByOrganisationId = table.Column<string>(type: "TEXT", nullable: true),
                    ReferredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnswerCulture = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_referrals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_structures",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: true),
                    OwnerName = table.Column<string>(type: "TEXT", nullable: true),
                    Contact = table.Column<string>(type: "TEXT", nullable: true),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    Rhythm = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_structures", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agenda_LineId",
                table: "meetings_agenda",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agenda_Obligation",
                table: "meetings_agenda",
                column: "Obligation");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agenda_steps_LineId",
                table: "meetings_agenda_steps",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agenda_steps_MeetingId",
                table: "meetings_agenda_steps",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_papers_FirstId_Version",
                table: "meetings_papers",
                columns: new[] { "FirstId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_papers_ItemId",
                table: "meetings_papers",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_referrals_LineId",
                table: "meetings_referrals",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_referrals_StructureId",
                table: "meetings_referrals",
                column: "StructureId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meetings_agenda_steps");

            migrationBuilder.DropTable(
                name: "meetings_backlog");

            migrationBuilder.DropTable(
                name: "meetings_papers");

            migrationBuilder.DropTable(
                name: "meetings_political_offers");

            migrationBuilder.DropTable(
                name: "meetings_referrals");

            migrationBuilder.DropTable(
                name: "meetings_structures");

            migrationBuilder.DropIndex(
                name: "IX_meetings_agenda_LineId",
                table: "meetings_agenda");

            migrationBuilder.DropIndex(
                name: "IX_meetings_agenda_Obligation",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "IsLate",
                table: "meetings_proposals");

            migrationBuilder.DropColumn(
                name: "ApprovedAgenda",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "ItemsInDays",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "OrderFixedDays",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "AddedOn",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "IsLate",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "LineId",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "PredecessorId",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "Presenter",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "PresenterOrganisationId",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "ProposalId",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "Text",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "TimesDeferred",
                table: "meetings_agenda");
        }
    }
}
