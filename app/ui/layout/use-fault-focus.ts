import { useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** A form that came back with something wrong in it: reading and keys begin at its first such field, wherever on the page it is. */
export function useFaultFocus(): void {
	const { state } = useNavigation()
	const isFirst = useRef(true)
	useEffect(() => {
		if (state !== 'idle') return
		// On a page that has just come its reader may have begun elsewhere.
		const mayMove = !isFirst.current || document.activeElement === document.body
		isFirst.current = false
		if (mayMove) document.querySelector<HTMLElement>('#page [aria-invalid="true"]')?.focus()
	}, [state])
}
