import type { ReactNode } from 'react'

const WIDTHS = { narrow: 'max-w-2xl', text: 'max-w-3xl', wide: 'max-w-6xl' }

/** What stands between header and footer. */
export function Page({ children, width = 'wide' }: { children: ReactNode; width?: keyof typeof WIDTHS }) {
	return <div className={`mx-auto w-full px-4 py-5 sm:px-6 sm:py-8 ${WIDTHS[width]}`}>{children}</div>
}
