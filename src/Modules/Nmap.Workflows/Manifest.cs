using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Workflows", Name = "Workflows", Dependencies = ["Nmap.Cms"],
    Description = "Routes of approval as data: states, steps, who may take them, what they need, and what happens when nobody acts.")]
