using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Meetings", Name = "Meetings",
    Description = "Meetings, agenda, attendance, minutes, decisions and action points.",
    Dependencies = ["Nmap.Cms", "Nmap.Media", "Nmap.Members", "Nmap.Notifications"])]
