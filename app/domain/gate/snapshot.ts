/** A voucher as a gate device knows it. Instants in milliseconds. */
export type GateVoucher = {
	code: string
	codeVersion: number
	validFrom: number
	validTo: number
	timesTotal: number
	timesUsed: number
	/** When the stay or session begins. */
	startsAt: number
	isStay: boolean
	title: { zh: string; en: string }
	option: { zh: string; en: string }
	/** Enough to tell guests apart. */
	guest: string
	/** Rooms given, for stays. */
	doors: string[]
}

/** What takes a voucher out of use: `below` is the least version that is still good; null when none is. */
export type Revocation = { code: string; below: number | null }

/** A raw 32-byte Ed25519 public key, base64url. */
export type GateKey = { kid: string; publicKey: string }

/** Everything a device needs to let guests in by itself. */
export type GateSnapshot = {
	/** The server's clock. */
	at: number
	siteId: number
	site: { zh: string; en: string }
	device: string
	timeZone: string
	keys: GateKey[]
	vouchers: GateVoucher[]
	revoked: Revocation[]
}

/** A snapshot as the API says it: instants as ISO 8601, names in its own style. */
export type ToldSnapshot = {
	server_time: string
	site_id: number
	site: { zh: string; en: string }
	device: string
	time_zone: string
	keys: { kid: string; public_key: string }[]
	vouchers: {
		code: string
		code_version: number
		valid_from: string
		valid_to: string
		times_total: number
		times_used: number
		starts_at: string
		is_stay: boolean
		title: { zh: string; en: string }
		option: { zh: string; en: string }
		guest: string
		doors: string[]
	}[]
	revoked: Revocation[]
}

/** A snapshot as a device keeps it, of what the API told. */
export function keptSnapshot(told: ToldSnapshot): GateSnapshot {
	return {
		at: Date.parse(told.server_time),
		siteId: told.site_id,
		site: told.site,
		device: told.device,
		timeZone: told.time_zone,
		keys: told.keys.map(({ kid, public_key: publicKey }) => ({ kid, publicKey })),
		vouchers: told.vouchers.map(({ code, title, option, guest, doors, ...it }) => ({
			...{ code, title, option, guest, doors, codeVersion: it.code_version, isStay: it.is_stay },
			validFrom: Date.parse(it.valid_from),
			validTo: Date.parse(it.valid_to),
			timesTotal: it.times_total,
			timesUsed: it.times_used,
			startsAt: Date.parse(it.starts_at),
		})),
		revoked: told.revoked,
	}
}
