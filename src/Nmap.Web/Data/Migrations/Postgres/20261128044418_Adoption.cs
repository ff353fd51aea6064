using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Adoption : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AdoptionMethod",
                table: "meetings_minutes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlsoAuthentic",
                table: "meetings_minutes",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "OutcomesSentAt",
                table: "meetings_minutes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Periods",
                table: "meetings_minutes",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClosedAt",
                table: "meetings_meetings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "meetings_answers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnteredById",
                table: "meetings_answers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReceivedOn",
                table: "meetings_answers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeenText",
                table: "meetings_answers",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "meetings_corrigenda",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MinutesId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    Wordings = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    ProposedById = table.Column<string>(type: "text", nullable: true),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Refusal = table.Column<string>(type: "text", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedById = table.Column<string>(type: "text", nullable: true),
                    ForTheLead = table.Column<bool>(type: "boolean", nullable: false),
                    AfterNumber = table.Column<int>(type: "integer", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: true),
                    Sealed = table.Column<string>(type: "text", nullable: true),
                    TextHash = table.Column<string>(type: "text", nullable: true),
                    PreviousHash = table.Column<string>(type: "text", nullable: true),
                    ChainHash = table.Column<string>(type: "text", nullable: true),
                    CheckCode = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_corrigenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetings_corrigenda_meetings_minutes_MinutesId",
                        column: x => x.MinutesId,
                        principalTable: "meetings_minutes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_paper",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MinutesId = table.Column<string>(type: "text", nullable: false),
                    FileId = table.Column<string>(type: "text", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false),
                    UploadedById = table.Column<string>(type: "text", nullable: true),
                    UploadedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ConfirmedById = table.Column<string>(type: "text", nullable: true),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_paper", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_corrigenda_AfterNumber_Position",
                table: "meetings_corrigenda",
                columns: new[] { "AfterNumber", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_corrigenda_CheckCode",
                table: "meetings_corrigenda",
                column: "CheckCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_corrigenda_MinutesId_Number",
                table: "meetings_corrigenda",
                columns: new[] { "MinutesId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_paper_MinutesId",
                table: "meetings_paper",
                column: "MinutesId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meetings_corrigenda");

            migrationBuilder.DropTable(
                name: "meetings_paper");

            migrationBuilder.DropColumn(
                name: "AdoptionMethod",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "AlsoAuthentic",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "OutcomesSentAt",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "Periods",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "meetings_answers");

            migrationBuilder.DropColumn(
                name: "EnteredById",
                table: "meetings_answers");

            migrationBuilder.DropColumn(
                name: "ReceivedOn",
                table: "meetings_answers");

            migrationBuilder.DropColumn(
                name: "SeenText",
                table: "meetings_answers");
        }
    }
}
