using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Writing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "NeutralParts",
                table: "cms_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "portal_review_dates",
                columns: table => new
                {
                    SetId = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SetById = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_review_dates", x => x.SetId);
                });

            migrationBuilder.CreateTable(
                name: "portal_unsaved_texts",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_unsaved_texts", x => new { x.PersonId, x.Subject });
                });

            migrationBuilder.CreateIndex(
                name: "IX_portal_review_dates_On",
                table: "portal_review_dates",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_portal_unsaved_texts_At",
                table: "portal_unsaved_texts",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "portal_review_dates");

            migrationBuilder.DropTable(
                name: "portal_unsaved_texts");

            migrationBuilder.DropColumn(
                name: "NeutralParts",
                table: "cms_items");
        }
    }
}
