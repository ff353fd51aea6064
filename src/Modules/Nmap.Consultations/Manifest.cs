using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Consultations", Name = "Consultations",
    Description = "Consultations with what became of each answer, and positions of member organisations.",
    Dependencies = ["Nmap.Cms", "Nmap.Members", "Nmap.Meetings", "Nmap.Notifications"])]
