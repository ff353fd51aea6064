using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FilesTopicsProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Level",
                table: "meetings_attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Topic",
                table: "meetings_agenda",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordingId",
                table: "concerns_concerns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "media_files",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KeptOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_proposals",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    ByPersonId = table.Column<string>(type: "TEXT", nullable: false),
                    ByOrganisationId = table.Column<string>(type: "TEXT", nullable: true),
                    ProposedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_profiles",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_profiles", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "members_topics",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_topics", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "priorities_standards",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_priorities_standards", x => x.VersionId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_media_files_Owner",
                table: "media_files",
                column: "Owner");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_proposals_MeetingId",
                table: "meetings_proposals",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_members_profiles_Organisation",
                table: "members_profiles",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_priorities_standards_Number",
                table: "priorities_standards",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_priorities_standards_Topic",
                table: "priorities_standards",
                column: "Topic");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "media_files");

            migrationBuilder.DropTable(
                name: "meetings_proposals");

            migrationBuilder.DropTable(
                name: "members_profiles");

            migrationBuilder.DropTable(
                name: "members_topics");

            migrationBuilder.DropTable(
                name: "priorities_standards");

            migrationBuilder.DropColumn(
                name: "Level",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "Topic",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "RecordingId",
                table: "concerns_concerns");
        }
    }
}
