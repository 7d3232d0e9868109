import { createContext, type ReactNode, useContext } from 'react'

export interface Lightness {
	/** No scripts, and pictures only where they are asked for. */
	isLight: boolean
	/** The address asked for this page's pictures. */
	showsPictures: boolean
}

const LightnessContext = createContext<Lightness>({ isLight: false, showsPictures: true })

export function LightnessProvider({ children, ...lightness }: Lightness & { children: ReactNode }) {
	return <LightnessContext.Provider value={lightness}>{children}</LightnessContext.Provider>
}

/** How much of the page a weak signal is to carry. */
export const useLightness = () => useContext(LightnessContext)
