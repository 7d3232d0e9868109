import type { KeptScan } from '#app/domain/gate/kept-scan.ts'
import {
	countUnsent,
	type DeviceState,
	type GateLog,
	lastScans,
	readDevice,
} from '#app/features/gate/components/gate-log.ts'

const MOST_SHOWN = 600

/** What the page shows; all of it lies on the phone. */
export interface GateState {
	phase: 'starting' | 'no-storage' | 'enrol' | 'open'
	device: DeviceState | null
	scans: KeptScan[]
	unsent: number
	isOnline: boolean
	isSyncing: boolean
	/** The device was taken out of use. */
	isDropped: boolean
	/** The phone's clock as it was looked at last. */
	phoneTime: number
}

export const START: GateState = {
	phase: 'starting',
	device: null,
	scans: [],
	unsent: 0,
	isOnline: true,
	isSyncing: false,
	isDropped: false,
	phoneTime: 0,
}

/** What the log says now. */
export async function readGateState(log: GateLog): Promise<Pick<GateState, 'phase' | 'device' | 'scans' | 'unsent'>> {
	const device = (await readDevice(log)) ?? null
	const phase = device?.snapshot ? 'open' : 'enrol'
	return { phase, device, scans: await lastScans(log, MOST_SHOWN), unsent: await countUnsent(log) }
}
