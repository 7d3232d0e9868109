import { z } from 'zod'
import { MOST_SCANS } from '#app/domain/gate/scan-fates.ts'
import { parseShortCode } from '#app/domain/vouchers/short-code.ts'
import type { ScanBatch } from '#app/features/vouchers/settle-scans.server.ts'

const MOST_OFFSET_MS = 10 * 366 * 86_400_000
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

const scan = z
	.strictObject({
		scan_id: z.uuid(),
		code: z.string().transform((typed, context) => {
			const code = parseShortCode(typed)
			if (code === null) context.addIssue('is not ten characters of a voucher')
			return code ?? z.NEVER
		}),
		code_version: z.int().min(1).max(32_767).nullable(),
		qty: z.int().min(1).max(99),
		device_at: instant,
		offset_ms: z.int().min(-MOST_OFFSET_MS).max(MOST_OFFSET_MS),
	})
	.transform((it) => ({
		...{ scanId: it.scan_id.toLowerCase(), code: it.code, codeVersion: it.code_version, qty: it.qty },
		...{ deviceAt: it.device_at, offsetMs: it.offset_ms },
	}))

/** The body of a batch of scans, in the API's names. */
export const scanBatchBody = z.strictObject({
	scans: z.array(scan).max(MOST_SCANS),
	waiting: z.int().min(0).max(100_000),
	snapshot_at: instant.nullable(),
	device_now: instant,
})

/** The body of a batch, or every fault of it by field. */
export function readScanBatch(
	json: unknown,
): { ok: true; batch: ScanBatch } | { ok: false; faults: { field: string; message: string }[] } {
	const parsed = scanBatchBody.safeParse(json)
	if (!parsed.success) {
		const faults = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
		return { ok: false, faults }
	}
	const { scans, waiting, snapshot_at: snapshotAt, device_now: deviceNow } = parsed.data
	return { ok: true, batch: { scans, waiting, snapshotAt, deviceNow } }
}
