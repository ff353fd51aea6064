using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Progress", Name = "Progress",
    Description = "Obligations and their deadlines, areas, figures with their sources, and how they are brought in, approved and published.",
    Dependencies = ["Nmap.Cms", "Nmap.Members"])]
