units money
units GB
units gb
units KB
units requst
units GB --format json
functions ceil
functions ceill
functions mod --format json
kinds ladder
kinds @estimate
kinds lader
kinds warn --format json
kinds @estimate --format json
