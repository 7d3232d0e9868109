import { useEffect, useState } from 'react'
import { Button } from '#app/ui/kit/button.tsx'
import { useLanguage } from '#app/ui/text/language.tsx'

/** What became of something that waited for a signal, in words of the worker that kept it (public/sw-queue.js). */
interface News {
	text: string
	to: string
	look: string
	close: string
}

/** After the signal is back, what still waits is asked for again, should the first requests not have come through. */
const RETRIES_MS = [2000, 8000, 30_000]

type Said = MessageEvent<{ hasNews?: true; news?: News[] } | null>

/** Asks the worker to send what waits, whenever there is a signal, and hears what became of it. */
function useNews() {
	const language = useLanguage()
	const [news, setNews] = useState<readonly News[]>([])
	useEffect(() => {
		const worker = navigator.serviceWorker
		if (!worker) return
		const ask = () => worker.controller?.postMessage({ tellIn: language })
		const hear = ({ data }: Said) => {
			if (data?.hasNews) ask()
			if (data?.news) setNews(data.news)
		}
		let again: ReturnType<typeof setTimeout>[] = []
		const stop = () => again.forEach(clearTimeout)
		// A browser says that it is on line before a request comes through.
		const begin = () => {
			stop()
			again = [0, ...RETRIES_MS].map((ms) => setTimeout(ask, ms))
		}
		worker.addEventListener('message', hear)
		window.addEventListener('online', begin)
		ask()
		return () => {
			stop()
			worker.removeEventListener('message', hear)
			window.removeEventListener('online', begin)
		}
	}, [language])
	return { news, close: () => setNews([]) }
}

/** Says at the page's foot what was sent by itself, until it is closed. */
export function SentNotice() {
	const { news, close } = useNews()
	return (
		<div role="status" className="no-print">
			{news.length > 0 ? (
				<div className="fixed inset-x-0 bottom-0 z-10 flex flex-wrap items-center justify-center gap-3 bg-hill-soft p-3">
					{news.map(({ text, to, look }) => (
						<p key={to}>
							{text}{' '}
							<a href={to} className="font-semibold text-hill underline">
								{look}
							</a>
						</p>
					))}
					<Button type="button" tone="quiet" size="s" onClick={close}>
						{news[0]?.close}
					</Button>
				</div>
			) : null}
		</div>
	)
}
