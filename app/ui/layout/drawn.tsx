import { useState } from 'react'

/**
 * What the server drew and nothing moves in. In a document it stands already and does not come a second time with the data
 * (`html` is absent then): what stands is left as it is.
 */
export function Drawn({ id, html }: { id: string; html?: string }) {
	const [stands] = useState(() =>
		typeof document === 'undefined' ? '' : (document.getElementById(id)?.innerHTML ?? ''),
	)
	return <div id={id} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html ?? stands }} />
}
