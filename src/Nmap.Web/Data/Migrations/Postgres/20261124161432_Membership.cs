using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
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
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Station",
                table: "members_terms",
                type: "text",
                nullable: false,
                defaultValue: "country");

            migrationBuilder.AddColumn<bool>(
                name: "Rotating",
                table: "members_seats",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Area",
                table: "members_people",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sex",
                table: "members_people",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Survivor",
                table: "members_people",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "Components",
                table: "members_organisations",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<List<string>>(
                name: "Disciplines",
                table: "members_organisations",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<DateOnly>(
                name: "SuspendedFrom",
                table: "members_organisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SuspendedTo",
                table: "members_organisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NotApplicable",
                table: "members_constituencies",
                type: "text",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.CreateTable(
                name: "members_endorsements",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    ItemId = table.Column<string>(type: "text", nullable: true),
                    VersionId = table.Column<string>(type: "text", nullable: true),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SignedBy = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_endorsements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_handovers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Seat = table.Column<string>(type: "text", nullable: false),
                    FromOrganisationId = table.Column<string>(type: "text", nullable: false),
                    ToOrganisationId = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    OrderedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_handovers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_needs",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Kinds = table.Column<List<string>>(type: "text[]", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    ChangedOn = table.Column<DateOnly>(type: "date", nullable: false)
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
