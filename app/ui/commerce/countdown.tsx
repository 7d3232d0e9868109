import { useEffect, useState } from 'react'
import { type Catalogue, useText } from '#app/ui/text/language.tsx'

const SECOND_MS = 1000

const text: Catalogue<{ left: (minutes: number, seconds: string) => string }> = {
	zh: { left: (minutes, seconds) => `还剩 ${minutes} 分 ${seconds} 秒` },
	en: { left: (minutes, seconds) => `${minutes} min ${seconds} s left` },
}

/** The time left, counted down by the server's clock as it was; nothing without a script, where the hour is told beside it. */
export function Countdown({ now, until }: { now: Date; until: Date }) {
	const t = useText(text)
	const wholeMs = until.getTime() - now.getTime()
	const [leftMs, setLeft] = useState<number | null>(null)
	useEffect(() => {
		const startedAt = performance.now()
		const tick = () => setLeft(Math.max(0, wholeMs - (performance.now() - startedAt)))
		const timer = setInterval(tick, SECOND_MS)
		return () => clearInterval(timer)
	}, [wholeMs])
	if (leftMs === null) return null
	const seconds = Math.floor(leftMs / SECOND_MS)
	return (
		<span className="tabular-nums" aria-hidden="true">
			{t.left(Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0'))}
		</span>
	)
}
