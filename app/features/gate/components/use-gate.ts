import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react'
import { checkShown, type PhoneClock, type Verdict } from '#app/features/gate/components/check-shown.ts'
import {
	beDevice,
	forgetDevice,
	type GateLog,
	openGateLog,
	readDevice,
} from '#app/features/gate/components/gate-log.ts'
import { type GateState, readGateState, START } from '#app/features/gate/components/gate-state.ts'
import { enrol, syncGate } from '#app/features/gate/components/sync-gate.ts'

const SYNC_EVERY_MS = 30_000
const TICK_MS = 10_000
/** At the gate nobody waits longer for a yes from the site. */
const CONFIRM_MS = 3_000

const within = <T>(work: Promise<T>, ms: number) =>
	Promise.race([work, new Promise<null>((resolve) => setTimeout(resolve, ms, null))])

/** A verdict once the site has said what it thinks of the scan. */
async function withFate(log: GateLog, verdict: Verdict): Promise<Verdict> {
	const kept = verdict.scanId ? await log.get('scans', verdict.scanId) : undefined
	if (!kept || kept.fate === 'PROVISIONAL') return verdict
	if (kept.fate === 'CONFIRMED') return { ...verdict, colour: 'green' }
	return { ...verdict, colour: 'red', reason: (kept.reason ?? 'unknown') as Verdict['reason'] }
}

/** Tells what the phone says of its line, and passes the time. */
function useSurroundings(sync: () => Promise<void>, now: PhoneClock, setState: Dispatch<SetStateAction<GateState>>) {
	useEffect(() => {
		const syncing = setInterval(() => void sync(), SYNC_EVERY_MS)
		const ticking = setInterval(() => setState((before) => ({ ...before, phoneTime: now() })), TICK_MS)
		const goOffline = () => setState((before) => ({ ...before, isOnline: false }))
		const goOnline = () => void sync()
		addEventListener('online', goOnline)
		addEventListener('offline', goOffline)
		return () => {
			clearInterval(syncing)
			clearInterval(ticking)
			removeEventListener('online', goOnline)
			removeEventListener('offline', goOffline)
		}
	}, [sync, now, setState])
}

/** The log once it is open, and the state read anew from it after each change. */
function useLog(now: PhoneClock) {
	const [state, setState] = useState(START)
	const log = useRef<GateLog | null>(null)
	const refresh = useCallback(
		async (change: Partial<GateState> = {}) => {
			if (!log.current) return
			const read = { ...(await readGateState(log.current)), phoneTime: now() }
			setState((before) => ({ ...before, ...read, ...change }))
		},
		[now],
	)
	const sync = useCallback(async () => {
		if (!log.current || !(await readDevice(log.current))) return
		setState((before) => ({ ...before, isSyncing: true }))
		const outcome = await syncGate(log.current, now)
		const isDropped = outcome === 'not-a-device'
		if (isDropped) await forgetDevice(log.current)
		await refresh({ isSyncing: false, isOnline: outcome === 'synced', ...(isDropped && { isDropped }) })
	}, [now, refresh])
	useEffect(() => {
		const begin = async () => {
			log.current = await openGateLog()
			await navigator.storage?.persist?.().catch(() => false)
			await refresh()
			await sync()
		}
		begin().catch(() => setState((before) => ({ ...before, phase: 'no-storage' })))
	}, [refresh, sync])
	return { log, state, setState, refresh, sync }
}

/** The gate's state and deeds; all of it lies on the phone. */
export function useGate(now: PhoneClock) {
	const { log, state, setState, refresh, sync } = useLog(now)
	useSurroundings(sync, now, setState)

	const become = useCallback(
		async (code: string) => {
			if (!log.current) return 'offline' as const
			const answer = await enrol(code)
			if (typeof answer === 'string') return answer
			await beDevice(log.current, { secret: answer.secret, name: answer.name, snapshot: null, offsetMs: 0 })
			setState((before) => ({ ...before, isDropped: false }))
			await sync()
			return null
		},
		[log, setState, sync],
	)

	const check = useCallback(
		async (text: string, qty: number): Promise<Verdict | null> => {
			if (!log.current) return null
			const verdict = await checkShown(log.current, now, { text, qty })
			const asks = verdict.colour === 'amber' && navigator.onLine
			const synced = asks ? await within(syncGate(log.current, now), CONFIRM_MS) : undefined
			await refresh(asks ? { isOnline: synced === 'synced' } : {})
			return withFate(log.current, verdict)
		},
		[log, now, refresh],
	)
	return { state, sync, become, check }
}
