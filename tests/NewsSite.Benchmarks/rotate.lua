-- wrk: asks for the addresses of the sample in a random order, and prints one line of figures.
-- Arguments after --: the file of addresses, and the value of Accept-Encoding ("identity", "br").

local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  math.randomseed(number)
  requests = {}
  for address in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", address, { ["Host"] = wrk.host, ["Accept-Encoding"] = args[2] })
  end
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("figures %d %.1f %.2f %.2f %d\n",
    summary.requests,
    summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000,
    latency:percentile(99) / 1000,
    e.connect + e.read + e.write + e.status + e.timeout))
end
