import type { ReactNode } from 'react'

const WIDTHS = { narrow: 'max-w-form', text: 'max-w-text', wide: 'max-w-page' }

/** What stands between header and footer. */
export function Page({ children, width = 'wide' }: { children: ReactNode; width?: keyof typeof WIDTHS }) {
	return <div className={`mx-auto w-full px-sheet py-wide sm:px-6 sm:py-8 ${WIDTHS[width]}`}>{children}</div>
}
