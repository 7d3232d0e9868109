import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepDatabaseDown } from '#tests/support/kills/kill-database.ts'

/* The whole server as `npm start` runs it: killed in the middle of a checkout, started again on the same data. */

const dataDir = mkdtempSync(path.join(tmpdir(), 'shanhai-kill-'))
// PostgreSQL may run as another user, which must reach what lies in it.
chmodSync(dataDir, 0o755)
let port = 0
let server: ChildProcess | undefined

/** Two neighbouring free ports: the site's and its payment sandbox's. */
async function findPort(): Promise<number> {
	const isFree = (candidate: number) =>
		new Promise<boolean>((resolve) => {
			const probe = createServer().once('error', () => resolve(false))
			probe.listen(candidate, '127.0.0.1', () => probe.close(() => resolve(true)))
		})
	for (let candidate = 4700; candidate < 4900; candidate += 2) {
		if ((await isFree(candidate)) && (await isFree(candidate + 1))) return candidate
	}
	throw new Error('no two free ports')
}

const site = () => `http://localhost:${port}`

async function start(faultPoint?: string): Promise<void> {
	const child = spawn(process.execPath, ['app/server/start.ts'], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			NODE_ENV: 'production',
			DATA_DIR: dataDir,
			PORT: String(port),
			SEED: 'small',
			LOG_LEVEL: 'silent',
			...(faultPoint && { FAULT_POINT: faultPoint }),
		},
	})
	server = child
	let told = ''
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (told += text))
	const readiness = () =>
		fetch(`${site()}/readyz`).then(
			(answer) => answer.status,
			() => (child.exitCode === null ? 'not listening' : `ended with ${child.exitCode}`),
		)
	const isSettled = (state: number | string) => state === 200 || String(state).startsWith('ended')
	for (const deadline = performance.now() + 120_000; performance.now() < deadline;) {
		if (isSettled(await readiness())) break
		await new Promise((resolve) => setTimeout(resolve, 100))
	}
	expect(await readiness(), told).toBe(200)
}

const ended = (child: ChildProcess) =>
	new Promise<NodeJS.Signals | null>((resolve) => {
		if (child.exitCode !== null || child.signalCode !== null) resolve(child.signalCode)
		else child.once('exit', (_, signal) => resolve(signal))
	})

beforeAll(async () => {
	port = await findPort()
})
afterAll(async () => {
	if (server) {
		server.kill('SIGTERM')
		await ended(server)
	}
	rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

interface Listing {
	variants: { id: number; left: number }[]
}

const readListing = async () =>
	(await (await fetch(`${site()}/api/v1/listings/small-green-tea/availability`)).json()) as Listing

function checkOut(variantId: number, key = 'killed-in-the-middle'): Promise<Response> {
	return fetch(`${site()}/api/v1/checkouts`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
		body: JSON.stringify({
			lines: [{ variant_id: variantId, qty: 1 }],
			buyer: { name: 'Guest', phone: '000 0000', email: 'guest@example.test' },
			ship_to: { region_code: '330324108000', line: '1 Street' },
		}),
	})
}

async function isPaid(number: string, token: string): Promise<boolean> {
	const answer = await fetch(`${site()}/api/v1/orders/${number}`, { headers: { Authorization: `Bearer ${token}` } })
	return ((await answer.json()) as { status: string }).status === 'PAID'
}

test('kill -9 in the middle of a checkout loses nothing: the data are there, the same submit is the same order, and it is paid', async () => {
	await start('order-committed')
	const before = await readListing()
	const variantId = before.variants[0]?.id ?? 0
	await expect(checkOut(variantId)).rejects.toThrow()
	expect(await ended(server as ChildProcess)).toBe('SIGKILL')
	await start()
	const answer = await checkOut(variantId)
	expect(answer.status).toBe(201)
	const placed = (await answer.json()) as { order_number: string; order_token: string; payment: { url: string } }
	const paid = await fetch(placed.payment.url, {
		method: 'POST',
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		body: 'method=card',
		redirect: 'manual',
	})
	expect(paid.status).toBe(303)
	await expect.poll(() => isPaid(placed.order_number, placed.order_token), { timeout: 15_000 }).toBe(true)
	const after = await readListing()
	const left = (listing: Listing) => listing.variants.find((variant) => variant.id === variantId)?.left
	expect(left(after)).toBe((left(before) ?? 0) - 1)
}, 240_000)

test('kill -9 of the database under the running server: pages and the API say so with the way on, and it comes back by itself', async () => {
	const { variants } = await readListing()
	const variantId = variants[0]?.id ?? 0
	const letItBack = keepDatabaseDown(path.join(dataDir, 'pg'))
	const asked = checkOut(variantId, 'database-killed-under-it')
	const [page, program] = await Promise.all([
		fetch(`${site()}/products?q=tea`, { headers: { Cookie: 'lang=en' } }),
		fetch(`${site()}/api/v1/listings/small-green-tea/availability`),
	]).finally(letItBack)
	expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '5'])
	expect(await page.text()).toMatch(/lang="en".*One moment, please.*never placed twice/s)
	expect([program.status, program.headers.get('Retry-After')]).toEqual([503, '5'])
	expect(await program.json()).toMatchObject({ type: '/problems/try-again', status: 503 })
	// The checkout waited for the database, or says that it may be sent again.
	expect([201, 503]).toContain((await asked).status)
	await expect.poll(async () => (await fetch(`${site()}/readyz`)).status, { timeout: 15_000 }).toBe(200)
	expect(server?.exitCode).toBeNull()
	const again = await Promise.all([1, 2].map(() => checkOut(variantId, 'database-killed-under-it')))
	expect(again.map(({ status }) => status)).toEqual([201, 201])
	const numbers = await Promise.all(
		again.map(async (it) => ((await it.json()) as { order_number: string }).order_number),
	)
	expect(new Set(numbers).size).toBe(1)
	expect((await readListing()).variants[0]?.left).toBe((variants[0]?.left ?? 0) - 1)
}, 120_000)
