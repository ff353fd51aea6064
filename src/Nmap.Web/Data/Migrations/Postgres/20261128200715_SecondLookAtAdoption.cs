using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SecondLookAtAdoption : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ApprovedAt",
                table: "progress_completions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApprovedById",
                table: "progress_completions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "progress_completions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "progress_completions",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "Approved");

            migrationBuilder.AddColumn<string>(
                name: "SupersedesId",
                table: "progress_completions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "WithdrawnAt",
                table: "progress_completions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnReason",
                table: "progress_completions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Behind",
                table: "planning_lines",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            // Until now one word was enough: what is public stays so.
            migrationBuilder.Sql("UPDATE progress_completions SET \"ApprovedAt\" = \"At\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ApprovedAt",
                table: "progress_completions");

            migrationBuilder.DropColumn(
                name: "ApprovedById",
                table: "progress_completions");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "progress_completions");

            migrationBuilder.DropColumn(
                name: "State",
                table: "progress_completions");

            migrationBuilder.DropColumn(
                name: "SupersedesId",
                table: "progress_completions");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "progress_completions");

            migrationBuilder.DropColumn(
                name: "WithdrawnReason",
                table: "progress_completions");

            migrationBuilder.DropColumn(
                name: "Behind",
                table: "planning_lines");
        }
    }
}
