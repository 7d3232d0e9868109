type Schema = Record<string, unknown>

const text: Schema = { type: 'string' }
const whole = (least: number, most: number): Schema => ({ type: 'integer', minimum: least, maximum: most })
const instant: Schema = { type: 'string', format: 'date-time' }
const uuid: Schema = { type: 'string', format: 'uuid' }
const listOf = (items: Schema): Schema => ({ type: 'array', items })
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const record = (properties: Record<string, Schema>): Schema => ({
	type: 'object',
	properties,
	required: Object.keys(properties),
})
const body = (properties: Record<string, Schema>): Schema => ({ ...record(properties), additionalProperties: false })
const both = record({ zh: text, en: text })

const scan = body({
	scan_id: { ...uuid, description: 'Made on the device: a scan sent twice is one scan.' },
	code: { ...text, description: 'The ten characters of the voucher.' },
	code_version: { ...orNull(whole(1, 32_767)), description: 'null when the code was typed.' },
	qty: whole(1, 99),
	device_at: { ...instant, description: 'By the device’s own clock.' },
	offset_ms: { type: 'integer', description: 'The server’s clock less the device’s, as the device knew it then.' },
})

/** Bodies and answers of the gate's part of the API. */
export const GATE_SCHEMAS: Record<string, Schema> = {
	EnrolmentBody: body({ code: text }),
	GateDevice: record({ device_id: { type: 'integer' }, secret: text, name: text }),
	GateSnapshot: record({
		server_time: instant,
		site_id: { type: 'integer' },
		site: both,
		device: text,
		time_zone: text,
		keys: listOf(record({ kid: text, public_key: { ...text, description: 'Raw 32-byte Ed25519 key, base64url.' } })),
		vouchers: listOf(
			record({
				...{ code: text, code_version: whole(1, 32_767), valid_from: instant, valid_to: instant },
				...{ times_total: whole(1, 99_999), times_used: whole(0, 99_999), starts_at: instant },
				...{ is_stay: { type: 'boolean' }, title: both, option: both },
				guest: { ...text, description: 'Enough to tell guests apart, no whole name.' },
				doors: listOf(text),
			}),
		),
		revoked: listOf(
			record({
				code: text,
				below: { ...orNull(whole(1, 32_767)), description: 'The least version still good; null when none is.' },
			}),
		),
	}),
	ScanBatch: body({
		scans: { ...listOf(scan), maxItems: 200 },
		waiting: { ...whole(0, 100_000), description: 'Scans the device still keeps unsent after these.' },
		snapshot_at: { ...orNull(instant), description: '`server_time` of the snapshot the device holds.' },
		device_now: { ...instant, description: 'The device’s clock as it sent this.' },
	}),
	ScanFates: record({
		server_time: instant,
		fates: listOf(
			record({
				scan_id: uuid,
				fate: {
					type: 'string',
					enum: ['CONFIRMED', 'REJECTED_DUPLICATE', 'REJECTED_REVOKED', 'REJECTED_INVALID', 'REVERSED'],
				},
				reason: orNull(text),
			}),
		),
	}),
}
