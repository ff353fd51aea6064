using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Awareness", Name = "Awareness", Description = "Campaigns, risk education material with its last day, and the press desk.",
    Dependencies = ["Nmap.Cms", "Nmap.Media", "Nmap.Meetings", "Nmap.Members", "Nmap.Progress"])]
