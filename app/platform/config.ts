import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { HOLD_LIMITS, scaledLimits } from '#app/domain/capacity/hold-limits.ts'
import { FAULT_POINTS } from '#app/platform/fault-points.ts'

const optionalText = z.string().trim().min(1).optional()

const settings = z.object({
	NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
	DATABASE_URL: z
		.string()
		.regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
		.optional(),
	DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
	PORT: z.coerce.number().int().min(0).max(65535).default(3000),
	ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
	WEB_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1),
	LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
	SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
	DATA_DIR: z.string().default('.data'),
	FILES_DIR: optionalText,
	// Any S3-compatible store in place of FILES_DIR for what people send in: all four, or none.
	S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
	S3_BUCKET: z
		.string()
		.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
		.optional(),
	S3_ACCESS_KEY_ID: optionalText,
	S3_SECRET_ACCESS_KEY: optionalText,
	S3_REGION: z.string().trim().min(1).default('us-east-1'),
	STRIPE_SECRET_KEY: z
		.string()
		.regex(/^(sk|rk)_/, 'must start with sk_ or rk_')
		.optional(),
	STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_').optional(),
	STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
	// Where forms may lead to when the payment page is not the provider's own.
	PAYMENT_PAGE_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
	// Carriers that tell of parcels: each with all of its settings, or not at all.
	CARRIER_AFTERSHIP_SECRET: optionalText,
	CARRIER_AFTERSHIP_API_KEY: optionalText,
	CARRIER_AFTERSHIP_API_BASE: z.url({ protocol: /^https?$/ }).default('https://api.aftership.com'),
	CARRIER_KUAIDI100_SALT: optionalText,
	CARRIER_KUAIDI100_KEY: optionalText,
	CARRIER_KUAIDI100_CUSTOMER: optionalText,
	CARRIER_KUAIDI100_API_BASE: z.url({ protocol: /^https?$/ }).default('https://poll.kuaidi100.com'),
	// A service that issues fapiao for the sellers (docs/fapiao-issuer.md): all three, or none.
	FAPIAO_ISSUER_URL: z.url({ protocol: /^https?$/ }).optional(),
	FAPIAO_ISSUER_KEY: optionalText,
	FAPIAO_ISSUER_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
	SMTP_URL: z
		.string()
		.regex(/^smtps?:\/\/[^/]/, 'must start with smtp:// or smtps:// and name a host')
		.optional(),
	// '山海 <hello@example.org>' or the address alone.
	MAIL_FROM: z
		.string()
		.regex(
			/^([^<>@\p{Cc}]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/u,
			'must be an address, or a name and <an address>',
		)
		.optional(),
	SEED: z.enum(['demo', 'small', 'none']).default('demo'),
	DEMO: z.enum(['auto', 'on', 'off']).default('auto'),
	TRUST_PROXY: z.enum(['on', 'off']).default('off'),
	// Of each process, for whole pages that are the same for everybody; 0 keeps none.
	PAGE_CACHE_MB: z.coerce.number().int().min(0).max(4096).default(64),
	// Of each process that answers requests, for the market it searches; a larger market is searched in PostgreSQL, 0 always.
	SEARCH_MEMORY_MB: z.coerce.number().int().min(0).max(16_384).default(512),
	RATE_LIMIT_FACTOR: z.coerce.number().min(0).max(100_000).default(1),
	// Of a row with at least so many units one visitor keeps no more than this share (0-1) without paying.
	HOLD_BIG_ROW: z.coerce.number().int().min(1).default(HOLD_LIMITS.bigRow),
	HOLD_MOST_SHARE: z.coerce.number().min(0.01).max(1).default(HOLD_LIMITS.mostShare),
	// Where a fault test ends the process by itself; refused in production with a real payment key.
	FAULT_POINT: z.enum(FAULT_POINTS).optional(),
})

export type Config = ReturnType<typeof readConfig>

/** Every fault of the settings at once, so that one start tells all. */
export class ConfigError extends Error {
	constructor(faults: string[]) {
		super(`The settings are not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
		this.name = 'ConfigError'
	}
}

/** Reads and checks the settings: the only place that looks at process.env. Throws ConfigError naming every fault. */
export function readConfig(env: Record<string, string | undefined> = process.env) {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
	const parsed = settings.safeParse(given)
	if (!parsed.success) {
		throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
	}
	const faults = faultsTogether(parsed.data)
	if (faults.length > 0) throw new ConfigError(faults)
	return arrange(parsed.data, 'NODE_ENV' in given)
}

type Settings = z.infer<typeof settings>

/** Who mails are from; without a word it is nobody who answers, at the site's own host. */
function senderOf(text: string | undefined, origin: string) {
	const [, name = '', address] = /^(?:(.*?)\s*<)?([^\s<>]+@[^\s<>]+?)>?$/u.exec(text ?? '') ?? []
	return {
		name: name.replace(/"/g, '').trim() || '山海 Shanhai',
		address: address ?? `no-reply@${new URL(origin).hostname}`,
	}
}

const S3_SETTINGS = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

function storeFaults(s: Settings): string[] {
	const missing = S3_SETTINGS.filter((name) => s[name] === undefined)
	if (missing.length === S3_SETTINGS.length) return []
	return missing.map((name) => `${name}: needed with the other settings of the S3 store`)
}

function storeOf(s: Settings) {
	const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } = s
	if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null
	const keys = { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY }
	return { endpoint: S3_ENDPOINT, bucket: S3_BUCKET, region: S3_REGION, ...keys }
}

/** Each carrier's settings go together. */
const CARRIER_SETTINGS = [
	['CARRIER_AFTERSHIP_SECRET', 'CARRIER_AFTERSHIP_API_KEY'],
	['CARRIER_KUAIDI100_SALT', 'CARRIER_KUAIDI100_KEY', 'CARRIER_KUAIDI100_CUSTOMER'],
] as const

function carrierFaults(s: Settings): string[] {
	return CARRIER_SETTINGS.flatMap((names) => {
		const missing = names.filter((name) => s[name] === undefined)
		if (missing.length === names.length) return []
		return missing.map((name) => `${name}: needed with the other settings of the carrier`)
	})
}

function carriersOf(s: Settings) {
	const [webhookSecret, apiKey] = [s.CARRIER_AFTERSHIP_SECRET, s.CARRIER_AFTERSHIP_API_KEY]
	const [salt, key, customer] = [s.CARRIER_KUAIDI100_SALT, s.CARRIER_KUAIDI100_KEY, s.CARRIER_KUAIDI100_CUSTOMER]
	return {
		afterShip: webhookSecret && apiKey ? { webhookSecret, apiKey, apiBase: s.CARRIER_AFTERSHIP_API_BASE } : null,
		kuaidi100: salt && key && customer ? { salt, key, customer, apiBase: s.CARRIER_KUAIDI100_API_BASE } : null,
	}
}

const ISSUER_SETTINGS = ['FAPIAO_ISSUER_URL', 'FAPIAO_ISSUER_KEY', 'FAPIAO_ISSUER_SECRET'] as const

function issuerFaults(s: Settings): string[] {
	const missing = ISSUER_SETTINGS.filter((name) => s[name] === undefined)
	if (missing.length === ISSUER_SETTINGS.length) return []
	return missing.map((name) => `${name}: needed with the other settings of the fapiao issuer`)
}

function issuerOf({ FAPIAO_ISSUER_URL: url, FAPIAO_ISSUER_KEY: key, FAPIAO_ISSUER_SECRET: secret }: Settings) {
	return url && key && secret ? { url: url.replace(/\/+$/, ''), key, secret } : null
}

/** Settings that are right one by one and wrong together. */
function faultsTogether(s: Settings): string[] {
	const faults = [...storeFaults(s), ...carrierFaults(s), ...issuerFaults(s)]
	if (s.STRIPE_SECRET_KEY === undefined || s.STRIPE_API_BASE !== undefined) return faults
	const needed = {
		STRIPE_WEBHOOK_SECRET: 'needed with STRIPE_SECRET_KEY',
		SECRET: 'needed with STRIPE_SECRET_KEY',
		ORIGIN: 'needed with STRIPE_SECRET_KEY, the provider must find its way back',
	} as const
	const missing = Object.entries(needed).filter(([name]) => s[name as keyof typeof needed] === undefined)
	faults.push(...missing.map(([name, why]) => `${name}: ${why}`))
	if (s.FAULT_POINT !== undefined) faults.push('FAULT_POINT: only for tests')
	return faults
}

function arrange(s: Settings, namesItsMode: boolean) {
	const origin = s.ORIGIN?.replace(/\/+$/, '') ?? `http://localhost:${s.PORT}`
	return {
		isProduction: s.NODE_ENV === 'production',
		// Said, not assumed: an environment that names nothing is no developer's machine.
		isDevelopment: namesItsMode && s.NODE_ENV === 'development',
		databaseUrl: s.DATABASE_URL,
		databasePool: s.DATABASE_POOL,
		port: s.PORT,
		origin,
		webConcurrency: s.WEB_CONCURRENCY,
		logLevel: s.LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info'),
		secret: s.SECRET,
		fapiaoIssuer: issuerOf(s),
		dataDir: s.DATA_DIR,
		filesDir: s.FILES_DIR ?? `${s.DATA_DIR}/files`,
		// null: what people send in lies in the files folder.
		s3: storeOf(s),
		stripe: {
			secretKey: s.STRIPE_SECRET_KEY ?? 'sk_test_shanhai_sandbox',
			webhookSecret: s.STRIPE_WEBHOOK_SECRET ?? 'whsec_shanhai_sandbox',
			apiBase: s.STRIPE_API_BASE,
			usesSandbox: s.STRIPE_SECRET_KEY === undefined,
		},
		mail: { smtpUrl: s.SMTP_URL, from: senderOf(s.MAIL_FROM, origin) },
		// null: nobody tells of parcels by that way.
		carriers: carriersOf(s),
		paymentPageOrigin: s.PAYMENT_PAGE_ORIGIN,
		seed: s.SEED,
		demo: s.DEMO,
		trustsProxy: s.TRUST_PROXY === 'on',
		rateLimitFactor: s.RATE_LIMIT_FACTOR,
		pageCacheBytes: s.PAGE_CACHE_MB * 1024 * 1024,
		searchMemoryBytes: s.SEARCH_MEMORY_MB * 1024 * 1024,
		holdLimits: scaledLimits(
			{ ...HOLD_LIMITS, bigRow: s.HOLD_BIG_ROW, mostShare: s.HOLD_MOST_SHARE },
			s.RATE_LIMIT_FACTOR,
		),
		faultPoint: s.FAULT_POINT,
	} as const
}

/** A fresh secret of 256 bits as hex, for the file that keeps one when none is set. */
export const newSecret = () => randomBytes(32).toString('hex')
