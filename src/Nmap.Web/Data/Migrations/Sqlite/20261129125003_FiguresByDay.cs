using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FiguresByDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_progress_figures_State",
                table: "progress_figures");

            migrationBuilder.CreateIndex(
                name: "IX_progress_figures_Last",
                table: "progress_figures",
                column: "Last",
                filter: "\"Value\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_progress_figures_State_AreaCode",
                table: "progress_figures",
                columns: new[] { "State", "AreaCode" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_progress_figures_Last",
                table: "progress_figures");

            migrationBuilder.DropIndex(
                name: "IX_progress_figures_State_AreaCode",
                table: "progress_figures");

            migrationBuilder.CreateIndex(
                name: "IX_progress_figures_State",
                table: "progress_figures",
                column: "State");
        }
    }
}
