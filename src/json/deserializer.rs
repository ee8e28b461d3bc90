//! The reader as a serde deserializer: what a type asks for is what must stand in the text.

use std::borrow::Cow;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor, value::CowStrDeserializer,
};

use super::{
    Damaged,
    reader::{Progress, Reader},
};

/// How deep values may lie in each other, so that a hostile file cannot use up the stack.
const DEEPEST: u8 = 100;

/// Whole numbers, each by the one function that reads them; a number that does not fit is refused by the type.
macro_rules! whole_numbers {
    ($($name:ident)*) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
            visitor.visit_u64(self.whole_number()?)
        })*
    };
}

/// Types that JSON or Werkboek has no values of.
macro_rules! refused {
    ($($name:ident)*) => {
        $(fn $name<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Damaged> {
            Err(Damaged)
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Damaged;

    whole_numbers!(deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64);

    refused!(deserialize_any deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_f32
        deserialize_f64 deserialize_char deserialize_unit);

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        let value = self.peek() == Some(b't');
        self.word(if value { "true" } else { "false" })?;
        visitor.visit_bool(value)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        match self.text()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_string(self.text()?.into_owned())
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_str(&self.text()?)
    }

    /// The text of the value itself: see [`super::Raw`].
    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_borrowed_str(self.raw()?)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        match self.peek() {
            Some(b'n') => {
                self.word("null")?;
                visitor.visit_none()
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, _: V) -> Result<V::Value, Damaged> {
        Err(Damaged)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Damaged> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        let mut items = Items::begin(self, b'[', b']')?;
        let value = visitor.visit_seq(&mut items)?;
        items.has_ended(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Damaged> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Damaged> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        let (opening, closing) = if self.peek() == Some(b'[') { (b'[', b']') } else { (b'{', b'}') };
        let mut items = Items::begin(self, opening, closing)?;
        let value = visitor.visit_map(&mut items)?;
        items.has_ended(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Damaged> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Damaged> {
        if self.peek() == Some(b'"') {
            let name: CowStrDeserializer<'_, Damaged> = self.text()?.into_deserializer();
            return visitor.visit_enum(name);
        }
        let mut items = Items::begin(self, b'{', b'}')?;
        let value = visitor.visit_enum(&mut items)?;
        items.has_ended(value)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        self.raw()?;
        visitor.visit_unit()
    }

    /// Types may be as strict as with a binary format: a map is a map, and nothing has to find out what stands here.
    fn is_human_readable(&self) -> bool {
        false
    }
}

/// What stands between two brackets.
struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    progress: Progress,
    closing: u8,
}

impl<'a, 'de> Items<'a, 'de> {
    fn begin(reader: &'a mut Reader<'de>, opening: u8, closing: u8) -> Result<Self, Damaged> {
        let progress = reader.begin(opening)?;
        reader.depth += 1;
        if reader.depth > DEEPEST {
            return Err(Damaged);
        }
        Ok(Self { reader, progress, closing })
    }

    fn next(&mut self) -> Result<bool, Damaged> {
        self.reader.next(&mut self.progress, self.closing)
    }

    /// `value`, if nothing is left that it does not hold.
    fn has_ended<T>(mut self, value: T) -> Result<T, Damaged> {
        match self.next()? {
            true => Err(Damaged),
            false => {
                self.reader.depth -= 1;
                Ok(value)
            }
        }
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_, 'de> {
    type Error = Damaged;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Damaged> {
        match self.next()? {
            true => seed.deserialize(&mut *self.reader).map(Some),
            false => Ok(None),
        }
    }
}

impl<'de> MapAccess<'de> for &mut Items<'_, 'de> {
    type Error = Damaged;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Damaged> {
        if !self.next()? {
            return Ok(None);
        }
        if self.closing != b'}' || self.reader.peek() != Some(b'"') {
            return Err(Damaged);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Damaged> {
        self.reader.take(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

impl<'de> EnumAccess<'de> for &mut Items<'_, 'de> {
    type Error = Damaged;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(mut self, seed: V) -> Result<(V::Value, Self), Damaged> {
        match self.next_key_seed(seed)? {
            Some(variant) => {
                self.reader.take(b':')?;
                Ok((variant, self))
            }
            None => Err(Damaged),
        }
    }
}

impl<'de> VariantAccess<'de> for &mut Items<'_, 'de> {
    type Error = Damaged;

    fn unit_variant(self) -> Result<(), Damaged> {
        Err(Damaged)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Damaged> {
        seed.deserialize(&mut *self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Damaged> {
        self.reader.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Damaged> {
        self.reader.deserialize_map(visitor)
    }
}
