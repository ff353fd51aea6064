using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Membership : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "members_terms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Station",
                table: "members_terms",
                type: "TEXT",
                nullable: false,
                defaultValue: "country");

            migrationBuilder.AddColumn<bool>(
                name: "Rotating",
                table: "members_seats",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Area",
                table: "members_people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sex",
                table: "members_people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Survivor",
                table: "members_people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Components",
                table: "members_organisations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Disciplines",
                table: "members_organisations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "SuspendedFrom",
                table: "members_organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SuspendedTo",
                table: "members_organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NotApplicable",
                table: "members_constituencies",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.CreateTable(
                name: "members_endorsements",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", nullable: true),
                    VersionId = table.Column<string>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<string>(type: "TEXT", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_endorsements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_handovers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Seat = table.Column<string>(type: "TEXT", nullable: false),
                    FromOrganisationId = table.Column<string>(type: "TEXT", nullable: false),
                    ToOrganisationId = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    OrderedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_handovers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_needs",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_needs", x => x.PersonId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_members_endorsements_OrganisationId",
                table: "members_endorsements",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_members_endorsements_Subject_AskedOn",
                table: "members_endorsements",
                columns: new[] { "Subject", "AskedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_members_handovers_On",
                table: "members_handovers",
                column: "On");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_endorsements");

            migrationBuilder.DropTable(
                name: "members_handovers");

            migrationBuilder.DropTable(
                name: "members_needs");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "members_terms");

            migrationBuilder.DropColumn(
                name: "Station",
                table: "members_terms");

            migrationBuilder.DropColumn(
                name: "Rotating",
                table: "members_seats");

            migrationBuilder.DropColumn(
                name: "Area",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "Sex",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "Survivor",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "Components",
                table: "members_organisations");

            migrationBuilder.DropColumn(
                name: "Disciplines",
                table: "members_organisations");

            migrationBuilder.DropColumn(
                name: "SuspendedFrom",
                table: "members_organisations");

            migrationBuilder.DropColumn(
                name: "SuspendedTo",
                table: "members_organisations");

            migrationBuilder.DropColumn(
                name: "NotApplicable",
                table: "members_constituencies");
        }
    }
}
