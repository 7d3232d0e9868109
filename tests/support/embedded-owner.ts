import pg from 'pg'
import { startEmbedded } from '#db/embedded.ts'

/* A process that owns an embedded PostgreSQL and leaves much unwritten in its memory; says its address, then waits to be killed. */
const { url } = await startEmbedded({ dir: process.env.DATA_DIR ?? '', database: 'market', durable: true })
const client = new pg.Client({ connectionString: url })
await client.connect()
await client.query('create table if not exists filled (id bigint, text text)')
await client.query("insert into filled select id, repeat('tea', 100) from generate_series(1, 200000) id")
process.stdout.write(url)
