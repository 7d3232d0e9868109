import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What is known of a parcel at the carrier: times as ISO text, codes as the carrier writes them. */
export interface SandboxEvent {
	at: string
	code: string
	/** What it says of it; its code where nothing else. */
	note?: string
}

export interface CarrierSandboxOptions {
	webhookSecret: string
	apiKey: string
	salt: string
	key: string
	customer: string
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex').toUpperCase()

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = []
	for await (const chunk of request) chunks.push(chunk as Buffer)
	return Buffer.concat(chunks).toString('utf8')
}

/** 'YYYY-MM-DD HH:MM:SS' on clocks in China. */
const chinaClock = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

/**
 * Carriers' APIs at the edge of the network, for demo and tests: they remember what happened to a parcel, speak AfterShip's and
 * Kuaidi100's shapes, check keys and signatures as those do, and sign the calls they would make.
 */
export async function startCarrierSandbox(options: CarrierSandboxOptions) {
	const parcels = new Map<string, SandboxEvent[]>()
	let isAway = false

	function afterShip(url: URL, request: IncomingMessage) {
		if (request.headers['as-api-key'] !== options.apiKey) return { status: 401, body: {} }
		const number = url.searchParams.get('tracking_numbers') ?? ''
		const checkpoints = (parcels.get(number) ?? []).map(({ at, code, note = code }) => ({
			...{
				checkpoint_time: at,
				tag: code.split('_')[0],
				subtag: code.includes('_') ? code : `${code}_001`,
				message: note,
			},
		}))
		return { status: 200, body: { data: { trackings: [{ tracking_number: number, checkpoints }] } } }
	}

	async function kuaidi100(request: IncomingMessage) {
		const form = new URLSearchParams(await bodyOf(request))
		const param = form.get('param') ?? ''
		const isSigned = form.get('sign') === md5(param + options.key + options.customer)
		if (!isSigned) return { status: 200, body: { result: false, returnCode: '503', message: '验证签名失败' } }
		const { num } = JSON.parse(param) as { num: string }
		const data = (parcels.get(num) ?? []).map(({ at, code, note = code }) => ({
			ftime: chinaClock(at),
			statusCode: code,
			context: note,
		}))
		return { status: 200, body: { state: data.at(-1)?.statusCode ?? '0', nu: num, data: data.reverse() } }
	}

	async function answer(request: IncomingMessage, response: ServerResponse) {
		const url = new URL(request.url ?? '/', 'http://sandbox')
		const isQuery = url.pathname === '/poll/query.do'
		const found = isAway ? { status: 503, body: {} } : isQuery ? await kuaidi100(request) : afterShip(url, request)
		response.writeHead(found.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(found.body))
	}

	const server = createServer((request, response) => void answer(request, response))
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		/** Something happens to a parcel. */
		happen: (number: string, event: SandboxEvent) => parcels.set(number, [...(parcels.get(number) ?? []), event]),
		/** Whether it answers anybody. */
		setAway: (away: boolean) => (isAway = away),
		/** The call AfterShip would make. */
		afterShipCall: (number: string, tag = 'InTransit') => {
			const body = JSON.stringify({ event: 'tracking_update', msg: { tracking_number: number, tag } })
			const signature = createHmac('sha256', options.webhookSecret).update(body).digest('base64')
			return { body, headers: { 'aftership-hmac-sha256': signature } as Record<string, string> }
		},
		/** The push Kuaidi100 would make. */
		kuaidi100Call: (number: string, push: { status?: string; state?: string } = {}) => {
			const { status = 'polling', state = '0' } = push
			const param = JSON.stringify({ status, message: '', lastResult: { state, nu: number, data: [] } })
			return {
				body: new URLSearchParams({ sign: md5(param + options.salt), param }).toString(),
				headers: {} as Record<string, string>,
			}
		},
		stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
	}
}
