using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Search", Name = "Search", Dependencies = ["Nmap.Cms"],
    Description = "Full text search in every language of the platform: a public index and a members' index, rebuilt from the database at any time.")]
