import { useEffect, useState } from 'react'
import { createRideSender, postPositions } from '#app/features/positions/components/ride-sender.ts'

export type RideState = 'off' | 'asking' | 'on' | 'denied' | 'none' | 'refused'

const TRY_AGAIN_MS = 15_000
const NOTHING = { told: 0, lastAt: null as Date | null, waiting: 0 }

/** Keeps the screen on where the browser can: with it off, phones stop telling pages where they are. */
function keepScreenOn(): () => void {
	let lock: WakeLockSentinel | null = null
	let isOver = false
	const ask = () => {
		if (isOver || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
		navigator.wakeLock.request('screen').then(
			(given) => (isOver ? void given.release() : (lock = given)),
			() => {},
		)
	}
	ask()
	document.addEventListener('visibilitychange', ask)
	return () => {
		isOver = true
		document.removeEventListener('visibilitychange', ask)
		void lock?.release()
	}
}

/** Tells where this phone is, from the moment its driver agrees until they stop or the ride is over. */
export function useRide({ tripId, rideKey }: { tripId: number; rideKey: string }) {
	const [isWanted, setWanted] = useState(false)
	const [state, setState] = useState<RideState>('off')
	const [figures, setFigures] = useState(NOTHING)
	useEffect(() => {
		if (!isWanted) return
		const sender = createRideSender((batch) => postPositions(tripId, rideKey, batch))
		const end = () => {
			navigator.geolocation.clearWatch(watch)
			clearInterval(timer)
			letSleep()
		}
		const flush = async () => {
			const sent = await sender.flush()
			setFigures(sender.figures())
			if (sent !== 'refused') return
			setState('refused')
			end()
		}
		const watch = navigator.geolocation.watchPosition(
			({ coords, timestamp }) => {
				setState('on')
				const { longitude: lon, latitude: lat, accuracy: accuracyM } = coords
				if (sender.take({ at: new Date(timestamp), lon, lat, accuracyM })) void flush()
			},
			({ code, PERMISSION_DENIED }) => {
				if (code !== PERMISSION_DENIED) return
				setState('denied')
				setWanted(false)
			},
			{ enableHighAccuracy: true, maximumAge: 10_000 },
		)
		const timer = setInterval(() => void flush(), TRY_AGAIN_MS)
		const letSleep = keepScreenOn()
		return end
	}, [isWanted, tripId, rideKey])
	const start = () => {
		if (!('geolocation' in navigator)) return setState('none')
		setState('asking')
		setWanted(true)
	}
	const stop = () => {
		setState('off')
		setWanted(false)
	}
	return { state, figures, isWanted, start, stop }
}
