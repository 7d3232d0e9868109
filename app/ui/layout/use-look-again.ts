import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** With scripts a page reads its figures again every some seconds while something is under way. */
export function useLookAgain(isBusy: boolean, everySeconds: number): void {
	const { revalidate } = useRevalidator()
	useEffect(() => {
		if (!isBusy) return
		const timer = setInterval(revalidate, everySeconds * 1000)
		return () => clearInterval(timer)
	}, [isBusy, everySeconds, revalidate])
}
