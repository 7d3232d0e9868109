import { siteTime } from '#app/features/gate/components/check-shown.ts'
import type { DeviceState } from '#app/features/gate/components/gate-log.ts'
import { gateText } from '#app/features/gate/gate-text.ts'
import { useText } from '#app/ui/text/language.tsx'

const MINUTE_MS = 60_000

/** How long ago the last sync was, in words that stay true. */
export function useAgo(device: DeviceState | null, phoneTime: number): string {
	const t = useText(gateText)
	if (!device?.snapshot) return t.never
	return t.ago((siteTime(phoneTime, device.snapshot, device.offsetMs) - device.snapshot.at) / MINUTE_MS)
}
