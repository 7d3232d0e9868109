import { type PointerEvent, useRef, useState, useSyncExternalStore } from 'react'

/** The first and the last night that are chosen. */
export interface NightSpan {
	from: string
	to: string
}

const NEVER = () => () => {}
const FIELDS = ['rate-from', 'rate-to'] as const

function writeFields({ from, to }: NightSpan): void {
	const values = [from, to]
	for (const [at, id] of FIELDS.entries()) {
		const field = document.getElementById(id)
		if (field instanceof HTMLInputElement) field.value = values[at] ?? ''
	}
}

const nightAt = ({ clientX, clientY }: PointerEvent) =>
	document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-night]')?.dataset.night

const inOrder = (a: string, b: string): NightSpan => (a <= b ? { from: a, to: b } : { from: b, to: a })

/**
 * Chooses nights of a calendar by dragging over them, or by a tap on the first and one on the last, and writes them into the form below.
 * Without scripts the form's own fields do the same.
 */
export function useNightDrag() {
	const [span, setSpan] = useState<NightSpan | null>(null)
	const isReady = useSyncExternalStore(
		NEVER,
		() => true,
		() => false,
	)
	const start = useRef<string | null>(null)
	const hasMoved = useRef(false)
	const tapped = useRef<string | null>(null)
	const choose = (chosen: NightSpan) => {
		setSpan(chosen)
		writeFields(chosen)
	}
	const onPointerDown = (event: PointerEvent) => {
		const night = nightAt(event)
		if (!night || event.button !== 0) return
		start.current = night
		hasMoved.current = false
		choose(tapped.current === null ? { from: night, to: night } : inOrder(tapped.current, night))
	}
	const onPointerMove = (event: PointerEvent) => {
		const night = nightAt(event)
		if (start.current === null || !night || (night === start.current && !hasMoved.current)) return
		hasMoved.current = true
		choose(inOrder(start.current, night))
	}
	const onPointerUp = () => {
		if (start.current === null) return
		tapped.current = hasMoved.current || tapped.current !== null ? null : start.current
		start.current = null
	}
	const onPointerCancel = () => (start.current = null)
	return { span, isReady, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } }
}
