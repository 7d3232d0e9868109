import { once } from 'node:events'
import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net'

/** When the connection is cut at a commit: before the server hears of it, or after it has done it. */
export type Cut = 'before-commit' | 'after-commit'

export interface CuttingProxy {
	url: string
	/** Cuts the next connection that commits. */
	cutNext: (cut: Cut) => void
	/** How many were cut. */
	cuts: () => number
	stop: () => Promise<void>
}

/** PostgreSQL's simple query message of a commit; it goes by itself, without values. */
const COMMIT = Buffer.concat([Buffer.from([0x51, 0, 0, 0, 11]), Buffer.from('commit\0')])

/** The server's own address: a socket's folder where the URL names one. */
function addressOf({ hostname, port, searchParams }: URL): NetConnectOpts {
	const folder = searchParams.get('host')
	return folder ? { path: `${folder}/.s.PGSQL.${port}` } : { host: hostname, port: Number(port) }
}

/** A way to the database of `databaseUrl` that loses the connection at a commit when told to. */
export async function openCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
	const target = addressOf(new URL(databaseUrl))
	const sockets = new Set<Socket>()
	let planned: Cut | null = null
	let cuts = 0
	const server = createServer((client) => {
		const upstream = connect(target)
		let isCutting = false
		for (const socket of [client, upstream]) {
			sockets.add(socket)
			socket.on('error', () => {})
		}
		const cut = () => {
			cuts += 1
			client.destroy()
			upstream.destroy()
		}
		client.on('data', (bytes) => {
			if (planned === null || !bytes.includes(COMMIT)) return void upstream.write(bytes)
			const when = planned
			planned = null
			if (when === 'before-commit') return cut()
			isCutting = true
			upstream.write(bytes)
		})
		upstream.on('data', (bytes) => (isCutting ? cut() : client.write(bytes)))
		client.on('close', () => upstream.destroy())
		upstream.on('close', () => client.destroy())
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	const url = new URL(databaseUrl)
	url.searchParams.delete('host')
	url.hostname = '127.0.0.1'
	url.port = String(typeof address === 'object' && address ? address.port : 0)
	return {
		url: url.toString(),
		cutNext: (cut) => (planned = cut),
		cuts: () => cuts,
		stop: async () => {
			for (const socket of sockets) socket.destroy()
			server.close()
			await once(server, 'close')
		},
	}
}
